// The land around a drawing, worked out beside the page: to join hundreds of legs takes seconds.
import { buffered } from "../../geo/measure/buffer";
import type { BufferAnswer, BufferQuestion } from "./bufferBeside";

addEventListener("message", ({ data: { shape, distanceM } }: MessageEvent<BufferQuestion>) => {
  const answer: BufferAnswer = { around: buffered(shape, distanceM) };
  postMessage(answer);
});
