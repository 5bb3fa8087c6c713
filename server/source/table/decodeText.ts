export function decodeText(bytes: Uint8Array, wanted?: string) {
  return { text: new TextDecoder(wanted ?? "utf-8").decode(bytes), encoding: wanted ?? "UTF-8" };
}
