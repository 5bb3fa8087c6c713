// `mutu release`: publish the state of the data as it is now, list what was published, check the frozen files.
import { Argument, Command } from "commander";
import { stringify } from "csv-stringify/sync";
import type { ListedRelease } from "../api/releaseShapes";
import { releaseView } from "../release/releaseList";
import type { Releases } from "../release/releases";
import type { CommandContext } from "./cliContext";
import { CliError } from "./cliError";
import { sentenceOf } from "./sentenceOf";
import { withReleases } from "./withState";
import { say } from "./words";

interface Options {
  title?: string;
  note?: string;
  by?: string;
  json?: boolean;
}

export function releaseCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("release")
    .description(say("release", lang))
    .addArgument(
      new Argument("<action>", say("releaseAction", lang)).choices(["publish", "list", "check", "open"]),
    )
    .argument("[id]", say("releaseId", lang))
    .option("--title <title>", say("releaseTitle", lang))
    .option("--note <text>", say("releaseNote", lang))
    .option("--by <name>", say("releaseBy", lang))
    .option("--json", say("json", lang))
    .action((action: string, id: string | undefined, options: Options) =>
      action === "publish"
        ? publish(context, options)
        : action === "list"
          ? list(context, options)
          : action === "check"
            ? check(context, id)
            : open(context, id, options),
    );
}

/** `mutu releases` is the list, as `mutu batches` is. */
export function releasesCommand(context: CommandContext): Command {
  const { lang } = context;
  return new Command("releases")
    .description(say("releases", lang))
    .option("--json", say("json", lang))
    .action((options: Options) => list(context, options));
}

async function publish(context: CommandContext, { title, note, by, json }: Options): Promise<void> {
  const { lang, out, env } = context;
  if (title === undefined) throw new CliError(2, "releaseNeedsTitle");
  const release = releaseView(
    await withReleases(context, (releases) =>
      releases.publish({ title, note: note ?? null, author: by ?? (env.USER || "mutu") }),
    ),
  );
  const { id, parks, parcels, bytes } = release;
  const size = (bytes / 1_000_000).toFixed(1);
  out(
    json === true
      ? `${JSON.stringify(release)}\n`
      : `${say("releasePublished", lang, { id, title: release.title, parks, parcels, size })}\n`,
  );
}

async function list(context: CommandContext, { json }: Options): Promise<void> {
  const listed = await withReleases(context, (releases) => releases.list());
  context.out(json === true ? `${JSON.stringify(listed, null, 1)}\n` : table(listed));
}

const table = (listed: readonly ListedRelease[]): string =>
  stringify(
    listed.map((release) => ({
      id: release.id,
      title: release.title,
      published_at: release.publishedAt,
      author: release.author,
      note: release.note,
      periods: release.periods.join(";"),
      parks: release.parks,
      parcels: release.parcels,
      bytes: release.bytes,
      file: release.file,
      current: release.current,
    })),
    {
      header: true,
      columns: [
        ...["id", "title", "published_at", "author", "note", "periods"],
        ...["parks", "parcels", "bytes", "file", "current"],
      ],
      cast: { boolean: String },
    },
  );

/** Every file against its SHA-256; exit 1 where one is missing or damaged. */
async function check(context: CommandContext, id: string | undefined): Promise<void> {
  const { lang, out, talk } = context;
  const broken = await withReleases(context, async (releases) => {
    const ids = id === undefined ? (await releases.list()).map((release) => release.id) : [id];
    let found = 0;
    for (const one of ids) found += (await isWhole(releases, one, context)) ? 0 : 1;
    if (found === 0) out(`${say("releasesWhole", lang, { count: ids.length })}\n`);
    return found;
  });
  if (broken > 0) {
    talk(say("releasesBroken", lang, { count: broken }));
    throw new CliError(1, "releasesKeep");
  }
}

async function isWhole(releases: Releases, id: string, { lang, talk }: CommandContext): Promise<boolean> {
  try {
    await releases.check(id);
    return true;
  } catch (error) {
    talk(sentenceOf(error, lang));
    return false;
  }
}

/** Makes a release ready, so that whoever opens it on the page does not wait. */
async function open(context: CommandContext, id: string | undefined, { json }: Options): Promise<void> {
  if (id === undefined) throw new CliError(2, "releaseNeedsId");
  const release = await withReleases(context, (releases) =>
    releases.within(id, async (opened) => releaseView(opened.release)),
  );
  context.out(
    json === true
      ? `${JSON.stringify(release)}\n`
      : `${say("releaseOpened", context.lang, { id, title: release.title })}\n`,
  );
}
