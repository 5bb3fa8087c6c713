// What does a wall need of the machine: that the screen stays on, that an idle pointer vanishes, and that time steps on?
import { useEffect, useState } from "react";

const IDLE_MS = 3000;

/** Keeps the screen on where the browser can, also after it was hidden for a while. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const take = async () => {
      try {
        const taken = (await navigator.wakeLock?.request("screen")) ?? null;
        if (gone) await taken?.release();
        else lock = taken;
      } catch {
        // without https, or on battery: the screen goes dark as the machine has it
      }
    };
    const again = () => {
      if (document.visibilityState === "visible") void take();
    };
    void take();
    document.addEventListener("visibilitychange", again);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
}

/** True once nobody has moved the pointer or touched a key for three seconds. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    wake();
    for (const name of ["pointermove", "pointerdown", "keydown"] as const)
      window.addEventListener(name, wake);
    return () => {
      clearTimeout(timer);
      for (const name of ["pointermove", "pointerdown", "keydown"] as const)
        window.removeEventListener(name, wake);
    };
  }, []);
  return idle;
}

/** Calls `step` every so many seconds while `running`; begins anew with every `key`. */
export function useRotation(seconds: number | null, running: boolean, key: string, step: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step by hand starts the time anew
  useEffect(() => {
    if (seconds === null || !running) return;
    const timer = setTimeout(step, seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds, running, key]);
}
