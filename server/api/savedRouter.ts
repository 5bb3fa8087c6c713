import { z } from "zod";
import {
  assertReplaceable,
  removeItem,
  renameItem,
  savedContent,
  savedItems,
  saveItem,
} from "../saved/savedItems";
import { liveProcedure, procedure, router } from "./trpc";
import { districtAt, idInput, nameInput, textInput } from "./view";

/** An address of the page without its host. */
const LINK = textInput.max(30_000).regex(/^\/(?!\/)/);
const MOST_PARCELS = 500_000;
const MOST_CORNERS = 5000;
const CONTENT = z.union([
  z.object({ kind: z.literal("view"), link: LINK }),
  // a later version of the page knows by the number how to read what this one wrote
  z.object({ kind: z.literal("view"), schemaVersion: z.literal(1), state: LINK }).strict(),
  z.object({ kind: z.literal("selection"), ids: z.array(idInput).max(MOST_PARCELS).readonly() }),
  z.object({
    kind: z.literal("drawing"),
    form: z.enum(["line", "area"]),
    points: z
      .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly())
      .min(1)
      .max(MOST_CORNERS)
      .readonly(),
  }),
]);

/** Views, selections and drawings that people keep, of the working data whatever release is open. Until there are accounts, the author is who they say they are. */
export const savedRouter = router({
  list: procedure
    .input(z.object({ kind: z.enum(["view", "selection", "drawing"]) }))
    .query(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      return savedItems(ctx.live.db, district.id, input.kind);
    }),
  content: procedure.input(z.object({ id: idInput })).query(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    return savedContent(ctx.live.db, district.id, input.id);
  }),
  /** Also while a release is viewed: what is kept belongs to the working data. */
  save: liveProcedure
    .input(
      z.object({
        content: CONTENT,
        named: z.object({ name: nameInput, author: nameInput }).nullable(),
        /** The item in whose place it comes: it leaves the list, links to it stay. */
        replaces: idInput.nullable().default(null),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const { content, named, replaces } = input;
      if (replaces !== null && named !== null)
        await assertReplaceable(ctx.live.db, district.id, {
          id: replaces,
          kind: content.kind,
          name: named.name,
        });
      const id = await saveItem(ctx.live.db, district.id, content, named);
      // the new one first: were the old one gone and this refused, neither would be listed
      if (replaces !== null && replaces !== id && named !== null)
        await removeItem(ctx.live.db, district.id, replaces, named.author);
      ctx.log.info({ id, kind: input.content.kind, author: input.named?.author ?? null }, "item saved");
      return { id };
    }),
  rename: liveProcedure
    .input(z.object({ id: idInput, name: nameInput, by: nameInput }))
    .mutation(async ({ ctx, input }) => {
      const { district } = await districtAt(ctx);
      const id = await renameItem(ctx.live.db, district.id, input);
      ctx.log.info({ id, was: input.id, by: input.by }, "item renamed");
      return { id };
    }),
  remove: liveProcedure.input(z.object({ id: idInput, by: nameInput })).mutation(async ({ ctx, input }) => {
    const { district } = await districtAt(ctx);
    await removeItem(ctx.live.db, district.id, input.id, input.by);
    ctx.log.info({ id: input.id, by: input.by }, "item taken off the list");
    return { id: input.id };
  }),
});
