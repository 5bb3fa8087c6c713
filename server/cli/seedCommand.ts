// `mutu seed`: the policy's targets, and the demo district unless SEED=none.
import { Command } from "commander";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { withDatabase } from "./withDatabase";
import { say } from "./words";

export function seedCommand(context: CommandContext): Command {
  return new Command("seed").description(say("seed", context.lang)).action(async () => {
    const wanted = context.env.SEED || "demo";
    if (wanted !== "demo" && wanted !== "none") throw new CliError(1, "badSeed", { seed: wanted });
    await withDatabase(context, async (db) => {
      if (wanted === "none") return;
      const { seedDemo } = await import("../seed/seedDemo");
      await seedDemo(db, context.talk);
    });
    context.talk(say("seeded", context.lang));
  });
}
