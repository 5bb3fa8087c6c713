// How is a file's name in an archive, or a table's field name, to be read when nobody says in which encoding?

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030");

/** UTF-8 where the bytes are UTF-8, else GB18030 (what Chinese Windows writes). Undecodable bytes become `�`. */
export function textOfName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return gb18030.decode(bytes);
  }
}
