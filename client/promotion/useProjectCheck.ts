// What does the server say of a form as it is typed? It is asked when the typing rests; an answer to an earlier text is thrown away.
import { useEffect, useState } from "react";
import type { ProjectCheck } from "../../server/api/promotionShapes";
import { trpcClient } from "../api/trpc";

const REST_MS = 300;

/** The last check of these texts; null before the first, or where the server cannot be reached: saving asks again. */
export function useProjectCheck(
  fields: Readonly<Record<string, string>>,
  typed: boolean,
): ProjectCheck | null {
  const [check, setCheck] = useState<ProjectCheck | null>(null);
  useEffect(() => {
    if (!typed) return;
    let left = false;
    const timer = setTimeout(() => {
      trpcClient.promotion.project.check.mutate({ fields }).then(
        (answer) => {
          if (!left) setCheck(answer);
        },
        () => {
          if (!left) setCheck(null);
        },
      );
    }, REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [fields, typed]);
  return check;
}
