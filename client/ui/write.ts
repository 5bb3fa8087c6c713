// How is a figure written on the screen? As on paper: see geo/number/write.
export {
  difference,
  NOTHING,
  powerOfTen,
  wholeWanYuan,
  writeMu,
  writeNumber,
  writePercent,
  writeSigned,
  writeSquareMetres,
  writeWanYuan,
} from "../../geo/number/write";
