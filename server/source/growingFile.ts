// How far is a file that another thread writes?
import { createReadStream } from "node:fs";

/** Watches a file while another thread writes it: whether it grows, and how many lines of text it has. */
export class GrowingFile {
  #path: string | null = null;
  #from = 0;
  #count = 0;
  #look: Promise<{ count: number; grown: boolean }> | null = null;
  set path(path: string) {
    this.#path = path;
    this.#from = 0;
    this.#count = 0;
  }
  /** Two looks at once would count the same lines twice: who asks meanwhile waits for the look that is going on. */
  lines(): Promise<{ count: number; grown: boolean }> {
    this.#look ??= this.#read().finally(() => {
      this.#look = null;
    });
    return this.#look;
  }
  async #read(): Promise<{ count: number; grown: boolean }> {
    const path = this.#path;
    const before = this.#from;
    if (path === null) return { count: 0, grown: false };
    try {
      for await (const chunk of createReadStream(path, { start: this.#from })) {
        // another layer's file has begun meanwhile
        if (this.#path !== path) break;
        const bytes = chunk as Buffer;
        this.#from += bytes.length;
        // other formats count as they are read
        if (!path.endsWith(".geojsonl")) continue;
        for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) this.#count++;
      }
    } catch {
      // not written yet, or taken away already
    }
    return { count: this.#count, grown: this.#from > before };
  }
}
