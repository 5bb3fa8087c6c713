// Which files were dropped or chosen, folders looked into?

export interface DroppedFile {
  /** With its folders, `宗地.gdb/a00000001.gdbtable`: they say what belongs together. */
  name: string;
  file: File;
}

export const filesOfInput = (list: FileList | null): DroppedFile[] =>
  [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

/** Must be called while the drop is handled: the browser forgets its items afterwards. */
export async function filesOfDrop(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return filesOfInput(transfer.files);
  const found = await Promise.all(entries.map((entry) => filesOfEntry(entry, "")));
  return found.flat();
}

async function filesOfEntry(entry: FileSystemEntry, folder: string): Promise<DroppedFile[]> {
  const name = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A folder is given in portions; an empty one is its end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) break;
    inside.push(...portion);
  }
  const all = await Promise.all(inside.map((one) => filesOfEntry(one, `${name}/`)));
  return all.flat();
}
