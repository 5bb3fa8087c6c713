// In which encodings do offices hand over their texts?
export const ENCODINGS: readonly string[] = ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"];
