// The command line's way in: runs one command and hands its exit code to the shell.
import { run } from "./run";

// `mutu trace … | head` closes the pipe early: nobody reads on, so there is nothing left to say.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  talk: (line) => process.stderr.write(`${line}\n`),
});
