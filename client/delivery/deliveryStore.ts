// Which delivery is on the page? One at a time; its id outlives a reload of the tab, its files wait on the server.
import { useSyncExternalStore } from "react";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import { trpcClient } from "../api/trpc";
import type { DroppedFile } from "./droppedFiles";
import { uploadFile } from "./uploadFile";

export interface DeliveryOnPage {
  id: string | null;
  /** Bytes sent and to send; null when nothing is on its way. */
  sending: { sent: number; total: number; file: string } | null;
  /** Why sending failed, in the server's words. */
  fault: string | null;
  /** Files that came while another delivery was not finished: somebody has to say which is wanted. */
  waiting: readonly DroppedFile[] | null;
}

const KEY = "mutu.delivery";
let current: DeliveryOnPage = {
  id: remembered(),
  sending: null,
  fault: null,
  waiting: null,
};
/** Of the files that are being sent, if any: what an earlier one still has to say no longer counts. */
let stopSending: AbortController | null = null;
const listeners = new Set<() => void>();

function set(next: Partial<DeliveryOnPage>): void {
  current = { ...current, ...next };
  try {
    if (current.id === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, current.id);
  } catch {
    // Storage may be switched off; the delivery then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** A delivery that is done stays on the page, but a reload need not bring it back: its batches are listed. */
export function forgetAtReload(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

export const deliveryOnPage = (): DeliveryOnPage => current;

/** Whether one is on the page or on its way there. */
export const isUnderWay = (): boolean => current.id !== null || current.sending !== null;

export function useDeliveryOnPage(): DeliveryOnPage {
  return useSyncExternalStore(subscribe, deliveryOnPage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether somebody came for a reference layer: shapes of no kind that is known are one then. */
let asReference = false;

export const isForReference = (): boolean => asReference;

/** @param expected false once the panel is left: then nobody has come for one any longer */
export function expectReference(expected: boolean): void {
  asReference = expected;
}

/** Takes files in; where another delivery is not finished they wait until somebody says which is wanted. */
export async function deliver(files: readonly DroppedFile[]): Promise<void> {
  if (files.length === 0) return;
  if (await isUnfinished()) set({ waiting: files });
  else await send(files);
}

/** Gives the delivery on the page up for the files that wait. */
export async function takeWaiting(): Promise<void> {
  const { waiting } = current;
  set({ waiting: null });
  if (waiting !== null) await send(waiting);
}

export const keepCurrent = (): void => set({ waiting: null });

async function isUnfinished(): Promise<boolean> {
  const { id, sending } = current;
  if (sending !== null) return true;
  if (id === null) return false;
  // Gone on the server already is nothing to ask about, nor is one of which nothing could be read.
  return trpcClient.delivery.state.query({ id }).then(
    (state) => state.phase !== "done" && (state.phase !== "open" || holdsSomething(state)),
    () => false,
  );
}

/** Layers, a project file to restore, or a file that waits to be told its encoding. */
const holdsSomething = ({
  layers,
  project,
  refused,
}: Pick<DeliveryView, "layers" | "project" | "refused">): boolean =>
  layers.length > 0 || project !== null || refused.some(({ asksForEncoding }) => asksForEncoding);

/** Sends files to the server as a new delivery and has them read; what was there is dropped. */
async function send(files: readonly DroppedFile[]): Promise<void> {
  stopSending?.abort();
  const stop = new AbortController();
  stopSending = stop;
  const tell = (next: Partial<DeliveryOnPage>) => {
    if (stopSending === stop) set(next);
  };
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const left = leaveDelivery();
  tell({ sending: { sent: 0, total, file: files[0]?.name ?? "" } });
  let id: string | null = null;
  try {
    await left;
    id = (await trpcClient.delivery.create.mutate()).id;
    let before = 0;
    for (const { name, file } of files) {
      stop.signal.throwIfAborted();
      const onProgress = (sent: number) => tell({ sending: { sent: before + sent, total, file: name } });
      await uploadFile(id, name, file, onProgress, stop.signal);
      before += file.size;
    }
    stop.signal.throwIfAborted();
    await trpcClient.delivery.read.mutate({ id, asReference });
    stop.signal.throwIfAborted();
    tell({ id, sending: null });
  } catch (error) {
    const fault = stop.signal.aborted ? null : error instanceof Error ? error.message : String(error);
    tell({ sending: null, fault });
    if (id !== null) await drop(id);
  }
}

export function stopUpload(): void {
  stopSending?.abort();
}

/** Takes the delivery off the page, and its files off the server. */
export async function leaveDelivery(): Promise<void> {
  const { id } = current;
  set({ id: null, fault: null, sending: null });
  if (id !== null) await drop(id);
}

/** Gone on the server already is as good. */
const drop = (id: string): Promise<void> => trpcClient.delivery.drop.mutate({ id }).catch(() => undefined);
