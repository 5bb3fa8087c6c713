// A geometry answer of the server for a handful of plots, in the format of /map/geometry.bin.

export interface Plot {
  id: string;
  park: number;
  status: string;
  areaDm2: number;
  /** Parts → rings → corners in thousandths of a degree from 121.5 E, 29.7 N. */
  parts: [number, number][][][];
}

/** A closed square ring. */
export function square(x: number, y: number, side: number): [number, number][] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

/** A point a little inside of the first corner. */
function insideOf(plot: Plot): [number, number] {
  const [x, y] = plot.parts[0]![0]![0]!;
  return [121.5 + (x + 0.1) / 1000, 29.7 + (y + 0.1) / 1000];
}

export function pack(plots: Plot[]): ArrayBuffer {
  const positions: number[] = [];
  const ringStart: number[] = [];
  const partRingStart: number[] = [];
  const partParcel: number[] = [];
  plots.forEach((plot, parcel) => {
    for (const part of plot.parts) {
      partRingStart.push(ringStart.length);
      partParcel.push(parcel);
      for (const ring of part) {
        ringStart.push(positions.length / 2);
        for (const [x, y] of ring) positions.push(121.5 + x / 1000, 29.7 + y / 1000);
      }
    }
  });
  ringStart.push(positions.length / 2);
  partRingStart.push(ringStart.length - 1);
  const statuses = [...new Set(plots.map((plot) => plot.status))];
  const arrays: [string, string, ArrayBufferView][] = [
    ["positions", "f64", Float64Array.from(positions)],
    ["ringStart", "u32", Uint32Array.from(ringStart)],
    ["partRingStart", "u32", Uint32Array.from(partRingStart)],
    ["partParcel", "u32", Uint32Array.from(partParcel)],
    ["labelPoint", "f64", Float64Array.from(plots.flatMap((plot) => insideOf(plot)))],
    ["areaDm2", "f64", Float64Array.from(plots, (plot) => plot.areaDm2)],
    ["geodesicDm2", "f64", Float64Array.from(plots, (plot) => plot.areaDm2)],
    ["registeredDm2", "f64", new Float64Array(plots.length).fill(Number.NaN)],
    ["park", "u16", Uint16Array.from(plots, (plot) => plot.park)],
    ["use", "u16", new Uint16Array(plots.length)],
    ["status", "u8", Uint8Array.from(plots, (plot) => statuses.indexOf(plot.status))],
    ["areaBasis", "u8", new Uint8Array(plots.length)],
  ];
  let end = 0;
  const listed = arrays.map(([name, type, array]) => {
    const offset = end;
    end = Math.ceil((offset + array.byteLength) / 8) * 8;
    const length = array.byteLength / { f64: 8, u32: 4, u16: 2, u8: 1 }[type]!;
    return { name, type, offset, length };
  });
  let header = JSON.stringify({
    format: "mutu-columns-1",
    count: plots.length,
    dataVersion: "v",
    ids: plots.map((plot) => plot.id),
    parkIds: ["A"],
    dictionaries: { use: ["1001"], status: statuses, areaBasis: ["certificate"] },
    arrays: listed,
  });
  while ((4 + new TextEncoder().encode(header).length) % 8 !== 0) header += " ";
  const bytes = new TextEncoder().encode(header);
  const answer = new Uint8Array(4 + bytes.length + end);
  new DataView(answer.buffer).setUint32(0, bytes.length, true);
  answer.set(bytes, 4);
  arrays.forEach(([, , array], i) => {
    answer.set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      4 + bytes.length + listed[i]!.offset,
    );
  });
  return answer.buffer;
}
