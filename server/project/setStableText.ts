// How does PostgreSQL write values, whatever the server's own settings are?
import type { Queryable } from "../db/database";

/** For this transaction: dates and times as ISO 8601 in UTC, doubles to the last digit. */
export async function setStableText(tx: Queryable): Promise<void> {
  for (const [setting, value] of Object.entries({
    datestyle: "ISO, YMD",
    intervalstyle: "postgres",
    timezone: "UTC",
    extra_float_digits: "1",
    bytea_output: "hex",
  })) {
    await tx.query("select set_config($1, $2, true)", [setting, value]);
  }
}
