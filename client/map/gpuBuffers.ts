// How do arrays reach the GPU, once and when they change?
import { Buffer, type Device } from "@luma.gl/core";
import type { Model } from "@luma.gl/engine";

type Numbers = Float32Array | Uint32Array | Uint8Array;

export const vertexBuffer = (device: Device, data: Numbers) => bufferOf(device, data, Buffer.VERTEX);
export const indexBuffer = (device: Device, data: Numbers) => bufferOf(device, data, Buffer.INDEX);

function bufferOf(device: Device, data: Numbers, usage: number): Buffer {
  // a buffer of nothing cannot be made
  const filled = data.byteLength > 0 ? data : new Uint32Array(1);
  return device.createBuffer({ usage: usage | Buffer.COPY_DST, data: filled });
}

/** Sends data to the buffer that is there, or to a new one where they do not fit. */
export function renewed(device: Device, buffer: Buffer, data: Numbers): Buffer {
  if (buffer.byteLength === data.byteLength) {
    buffer.write(data);
    return buffer;
  }
  buffer.destroy();
  return bufferOf(device, data, buffer.usage & (Buffer.INDEX | Buffer.VERTEX));
}

/**
 * Gives back the memory of a layer that is gone, its models destroyed. A destroyed model leaves its vertex array behind, and that keeps hold
 * of the buffers, megabytes of them at every change of theme.
 */
export function release(models: readonly Model[], buffers: readonly Buffer[]): void {
  for (const { vertexArray } of models) vertexArray.destroy();
  for (const buffer of buffers) buffer.destroy();
}
