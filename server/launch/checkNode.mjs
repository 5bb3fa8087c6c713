// Is this Node new enough? Asked before anything else is loaded, in words that an old Node can read too.
// @ts-check
var parts = process.versions.node.split(".").map(Number);
var major = parts[0] || 0;
var minor = parts[1] || 0;
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "亩图需要 Node.js 20.19 或更新版本，当前为 " +
      process.versions.node +
      "，请升级后重试 / Mutu needs Node.js 20.19 or newer, this is " +
      process.versions.node +
      ": update Node and try again",
  );
  process.exit(1);
}
