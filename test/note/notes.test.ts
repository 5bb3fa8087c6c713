// Do notes and papers stay with their parcel, whole, with their author, until they are taken back?
import { createHash } from "node:crypto";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParcelNote } from "../../server/api/parcelShapes";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import type { Database } from "../../server/db/database";
import { buildServer } from "../../server/http/buildServer";
import { engines } from "../database/support/engines";
import { addDistrict, addParcel } from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe.each(engines)("notes on $name", ({ open }) => {
  let db: Database;
  let app: Awaited<ReturnType<typeof buildServer>>;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addParcel(db, { id: "P1" });
    app = await buildServer(db, pino({ level: "silent" }));
  });
  afterAll(async () => {
    await app?.close();
    await db?.close();
  });
  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const send = (note: object) =>
    app.inject({ method: "POST", url: "/notes", headers: { "x-mutu-lang": "zh" }, payload: note });
  const write = async (note: { text?: string; file?: object | null; parcel?: string }) => {
    const answer = await send({ parcel: "P1", author: "王工", text: "", file: null, ...note });
    expect(answer.statusCode).toBe(201);
    return answer.json<{ seq: number }>().seq;
  };
  const laid = (name: string, bytes: Buffer) => ({ name, base64: bytes.toString("base64") });
  const list = (): Promise<ParcelNote[]> => call().note.list({ parcel: "P1" });

  test("words and files come back as they were written, the newest first", async () => {
    const first = await write({ text: "已约谈，年底前开工" });
    const photo = await write({ file: laid("C:\\照片\\现场.html", PNG) });
    const notes = await list();
    expect(notes.map(({ seq, author, text, file }) => [seq, author, text, file])).toEqual([
      [photo, "王工", "", { name: "现场.html", bytes: PNG.length, picture: true }],
      [first, "王工", "已约谈，年底前开工", null],
    ]);
    const back = await app.inject({ url: `/notes/${photo}/file` });
    expect(back.rawPayload.equals(PNG)).toBe(true);
    // by its bytes, not by its name
    expect(back.headers["content-type"]).toBe("image/png");
  });

  test("what is no picture is handed back as bytes, so that no browser runs it", async () => {
    const page = Buffer.from("<script>alert(1)</script>");
    const seq = await write({ text: "合同", file: laid("合同.svg", page) });
    const back = await app.inject({ url: `/notes/${seq}/file` });
    expect(back.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment/),
    });
    expect(createHash("sha256").update(back.rawPayload).digest("hex")).toBe(
      createHash("sha256").update(page).digest("hex"),
    );
  });

  test("taken back, its words and its file are gone, who and when stay; twice is refused", async () => {
    const seq = await write({ text: "误记", file: laid("误.pdf", Buffer.from("%PDF-1.4 x")) });
    await call().note.withdraw({ seq, by: "李工" });
    expect((await list()).find((one) => one.seq === seq)).toMatchObject({
      ...{ author: "王工", text: "", file: null },
      withdrawn: { by: "李工" },
    });
    expect(
      await db.query("select from parcel_note where seq = $1 and file_base64 is not null", [seq]),
    ).toEqual([]);
    expect((await app.inject({ url: `/notes/${seq}/file` })).statusCode).toBe(404);
    await expect(call().note.withdraw({ seq, by: "李工" })).rejects.toThrow("note_withdrawn");
  });

  test.each([
    [{ text: " " }, 400, "备注没有内容"],
    [{ text: "x", parcel: "NO" }, 404, "没有编号为“NO”的地块"],
    [{ file: { name: "空.pdf", base64: "" } }, 400, "是空的"],
    [
      { file: { name: "大.pdf", base64: Buffer.alloc(20 * 1024 * 1024 + 1).toString("base64") } },
      400,
      "超过 20 MB",
    ],
    [{ text: "x", author: "" }, 400, "author"],
  ])("refused with a sentence, and nothing is written: %#", async (wrong, status, words) => {
    const before = await list();
    const answer = await send({ parcel: "P1", author: "王工", text: "", file: null, ...wrong });
    expect([answer.statusCode, answer.json().message]).toEqual([status, expect.stringContaining(words)]);
    expect(await list()).toEqual(before);
  });
});
