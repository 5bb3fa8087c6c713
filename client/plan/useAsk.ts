// What is asked about a plan that is solved, and what was answered? Each question takes seconds, and its answer stays as long as the plan.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PlanAnswer } from "../../server/api/planShapes";
import { useTRPC } from "../api/trpc";
import { usePlanLook } from "./usePlan";

type Kind = PlanAnswer["kind"];
type Of<K extends Kind> = Extract<PlanAnswer, { kind: K }>;

/** Answers by the name that the asker gives each question; those about an earlier plan are not told. */
export function useAsk<K extends Kind>(kind: K) {
  const trpc = useTRPC();
  const [{ run }] = usePlanLook();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Of<K>>>(new Map());
  const ask = useMutation(trpc.plan.ask.mutationOptions());
  const [asked, setAsked] = useState<string | null>(null);
  const keyOf = (name: string) => `${run ?? ""} ${name}`;
  return {
    ask: (name: string, question: Extract<Parameters<typeof ask.mutate>[0]["question"], { kind: K }>) => {
      if (run === null) return;
      setAsked(keyOf(name));
      ask.mutate(
        { id: run, question },
        {
          onSuccess: (answer) => {
            if (answer.kind === kind)
              setAnswers((before) => new Map(before).set(keyOf(name), answer as Of<K>));
          },
        },
      );
    },
    answerTo: (name: string): Of<K> | null => answers.get(keyOf(name)) ?? null,
    isAsked: (name: string): boolean => ask.isPending && asked === keyOf(name),
    busy: ask.isPending,
    faultOf: (name: string): string | null => (asked === keyOf(name) ? (ask.error?.message ?? null) : null),
  };
}
