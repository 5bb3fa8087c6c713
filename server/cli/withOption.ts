// By which option does the command line answer what an import asks? The page has fields for it, so that its sentences name none.
import type { MessageCode } from "../import/messages";

const OPTIONS: Partial<Record<MessageCode, string>> = {
  crs_undecided: "--crs EPSG:4549",
  crs_undecided_axes: "--crs EPSG:4490/yx",
  crs_assumed: "--crs EPSG:4490",
  encoding_unknown: "--encoding GB18030",
  not_in_encoding: "--encoding GB18030",
  missing_column: "--map COLUMN={field}",
  double_column: "--map COLUMN={field}",
  not_a_period: "--period 2025",
};

/** The sentence with its option behind it. @param field the field that it asks for, where it asks for one */
export function withOption(sentence: string, code: string, field: string | number = ""): string {
  const option = OPTIONS[code as MessageCode];
  return option === undefined ? sentence : `${sentence} (${option.replace("{field}", String(field))})`;
}
