// Drops files on the page as a file manager does.
import type { Page } from "playwright-core";

export async function dropFiles(page: Page, files: readonly (readonly [string, Buffer])[]): Promise<void> {
  await page.evaluate(
    (dropped) => {
      const dataTransfer = new DataTransfer();
      for (const [name, base64] of dropped)
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      for (const type of ["dragenter", "dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(([name, bytes]) => [name, bytes.toString("base64")] as const),
  );
}
