// Which of the list's states does each status word of the office mean? Kept for the office: it holds for the list and for every table that comes.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useId } from "react";
import { stageOfWord } from "../../geo/promotion/projectStage";
import type { StatusWord } from "../../geo/promotion/statusWords";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { useViewPart } from "../state/useView";
import { AuthorInput } from "../ui/AuthorInput";
import { inLanguage } from "../ui/inLanguage";
import { useAuthor } from "../ui/useAuthor";
import "./stage.css";

interface Props {
  words: readonly StatusWord[];
}

/** Instead of a state. */
const NONE = "";

export function StageWords({ words }: Props) {
  const { t } = useTranslation("stage");
  const lang = useViewPart((view) => view.lang);
  const id = useId();
  const trpc = useTRPC();
  const [author] = useAuthor();
  const { data } = useQuery(trpc.stage.names.queryOptions());
  const map = useMutation(
    trpc.stage.word.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.stage.pathKey() }),
    }),
  );
  if (words.length === 0 || data === undefined) return null;
  const { stages } = data;
  const bare = stages.map((stage) => ({ ...stage, words: [] }));
  const open = words.filter(({ word }) => stageOfWord(word, stages) === null).length;
  const nobody = author.trim() === "";
  return (
    <section className="stages-words" aria-labelledby={id}>
      <h4 id={id}>{t("words.title")}</h4>
      <p className={open === 0 ? "ui-facts" : "stages-sample"} role="status">
        {open === 0 ? t("words.all") : t("words.open", { count: open })}
      </p>
      {RELEASE_SHOWN === null ? (
        <AuthorInput size="small" aria-label={t("author")} placeholder={t("words.authorFirst")} />
      ) : null}
      <table>
        <thead>
          <tr>
            <th scope="col">{t("words.word")}</th>
            <th scope="col">{t("words.rows")}</th>
            <th scope="col">{t("words.means")}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ word, rows }) => {
            const own = stageOfWord(word, bare);
            const found = own ?? stageOfWord(word, stages);
            return (
              <tr key={word}>
                <th scope="row">{word}</th>
                <td>{rows}</td>
                <td>
                  <Select
                    size="small"
                    aria-label={t("words.meansOf", { word })}
                    // a state's own name means itself
                    disabled={own !== null || nobody || RELEASE_SHOWN !== null}
                    loading={map.isPending && map.variables.word === word}
                    value={found ?? NONE}
                    onChange={(next: string) =>
                      map.mutate({ word, stage: next === NONE ? null : next, author: author.trim() })
                    }
                    options={[
                      { value: NONE, label: t("words.none") },
                      ...stages.map((stage) => ({ value: stage.id, label: inLanguage(lang, stage) })),
                    ]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {map.error === null ? null : (
        <p className="ui-form-fault" role="alert">
          {map.error.message}
        </p>
      )}
    </section>
  );
}
