// Which delivery is on the page? One at a time; its id outlives a reload of the tab, its files wait on the server.
import { useSyncExternalStore } from "react";
import { trpcClient } from "../api/trpc";
import type { DroppedFile } from "./droppedFiles";
import { uploadFile } from "./uploadFile";

export interface DeliveryOnPage {
  id: string | null;
  /** Bytes sent and to send; null when nothing is on its way. */
  sending: { sent: number; total: number; file: string } | null;
  /** Why sending failed, in the server's words. */
  fault: string | null;
}

const KEY = "mutu.delivery";
let current: DeliveryOnPage = { id: remembered(), sending: null, fault: null };
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

export function useDeliveryOnPage(): DeliveryOnPage {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends files to the server as a new delivery and has them read; what was there is dropped. */
export async function deliver(files: readonly DroppedFile[]): Promise<void> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length === 0) return;
  await leaveDelivery();
  const stop = new AbortController();
  stopSending = stop;
  set({ fault: null, sending: { sent: 0, total, file: files[0]?.name ?? "" } });
  try {
    const { id } = await trpcClient.delivery.create.mutate();
    let before = 0;
    for (const { name, file } of files) {
      const onProgress = (sent: number) => set({ sending: { sent: before + sent, total, file: name } });
      await uploadFile(id, name, file, onProgress, stop.signal);
      before += file.size;
    }
    await trpcClient.delivery.read.mutate({ id });
    set({ id, sending: null });
  } catch (error) {
    const stopped = stop.signal.aborted;
    set({ sending: null, fault: stopped ? null : error instanceof Error ? error.message : String(error) });
  }
}

export function stopUpload(): void {
  stopSending?.abort();
}

/** Takes the delivery off the page, and its files off the server. */
export async function leaveDelivery(): Promise<void> {
  const { id } = current;
  set({ id: null, fault: null, sending: null });
  // Gone on the server already is as good.
  if (id !== null) await trpcClient.delivery.drop.mutate({ id }).catch(() => undefined);
}
