// How is a procedure called, and how does its failure reach the user: as a sentence in the user's language with a code.
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { message } from "../locale/messages";
import { MetricsRequestError } from "../metrics/metricsRows";
import { ApiError, isNotFound } from "./apiError";
import type { ApiContext } from "./context";

const t = initTRPC.context<ApiContext>().create({
  errorFormatter({ shape, error, ctx }) {
    const lang = ctx?.lang ?? "zh";
    const { cause } = error;
    const said =
      cause instanceof ApiError || cause instanceof MetricsRequestError
        ? { reason: cause.code, text: message(cause.code, lang, cause.subject) }
        : cause instanceof ZodError
          ? { reason: "bad_input" as const, text: message("bad_input", lang, where(cause)) }
          : { reason: "unexpected" as const, text: message("unexpected", lang) };
    return {
      ...shape,
      message: said.text,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        reason: said.reason,
      },
    };
  },
});

function where(error: ZodError): string {
  return error.issues.map(({ path, message: why }) => `${path.join(".") || "input"}: ${why}`).join("; ");
}

/** Known reasons become 404 or 400; what nobody foresaw is logged and stays 500. */
const answer = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof ApiError || cause instanceof MetricsRequestError) {
    const code = isNotFound(cause.code) ? "NOT_FOUND" : "BAD_REQUEST";
    throw new TRPCError({ code, message: cause.message, cause });
  }
  if (!(cause instanceof ZodError))
    ctx.log.error({ err: result.error.cause ?? result.error, path }, "procedure failed");
  return result;
});

/** A published state is as it is: whatever would write is refused before it begins. */
const frozen = t.middleware(({ next, ctx, type }) => {
  if (ctx.release !== null && type === "mutation") throw new ApiError("release_read_only", ctx.release.title);
  return next();
});

export const router = t.router;
export const procedure = t.procedure.use(answer).use(frozen);
/** May be called while a release is viewed: it writes into the working data alone (`ctx.live`), or nothing. */
export const liveProcedure = t.procedure.use(answer);
export const createCallerFactory = t.createCallerFactory;
