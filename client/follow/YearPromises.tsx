// What a project promises of single years (分年承诺), before it is placed as well as after: read, and said anew.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useId, useState } from "react";
import { FOLLOWED } from "../../geo/promotion/followUp";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { NOTHING, writeWanYuan } from "../ui/write";
import { AmountForm } from "./AmountForm";
import "./follow.css";

interface Props {
  id: string;
  placed: boolean;
  /** Whether it is said where nothing is promised of single years, and can be changed. */
  editable: boolean;
}

export function YearPromises({ id, placed, editable }: Props) {
  const { t } = useTranslation("follow");
  const title = useId();
  const { data } = useQuery(useTRPC().follow.years.queryOptions({ id }));
  const [open, setOpen] = useState(false);
  if (data === undefined) return null;
  const promised = data.filter(({ stated }) => FOLLOWED.some((of) => stated[of] !== null));
  if (promised.length === 0 && !editable) return null;
  const used = FOLLOWED.filter((of) => promised.some(({ stated }) => stated[of] !== null));
  return (
    <section className="follow follow-promises" aria-labelledby={title}>
      <h3 id={title}>{t("promises")}</h3>
      {promised.length === 0 ? (
        <p className="ui-facts">{t("noPromises")}</p>
      ) : (
        <table className="follow-year">
          <thead>
            <tr>
              <th scope="col">{t("yearOf")}</th>
              {used.map((of) => (
                <th key={of} scope="col">
                  {t(`single.${of}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {promised.map(({ year, stated }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {used.map((of) => (
                  <td key={of}>{stated[of] === null ? NOTHING : writeWanYuan(stated[of])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editable && RELEASE_SHOWN === null ? (
        <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("promiseMore")}
        </Button>
      ) : null}
      {open ? (
        <AmountForm
          project={{ id, recorded: data }}
          first={promised[0]?.year ?? null}
          placed={placed}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
