// What must files look like, for the page of formats?
import { formatGuide } from "../export/formatGuide";
import { procedure, router } from "./trpc";

export const formatRouter = router({
  guide: procedure.query(() => formatGuide()),
});
