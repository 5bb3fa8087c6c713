// What else do the delivered files say of the parcel? Their own columns, as delivered, read when somebody opens them.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";

export function ParcelAttributes({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("parcel");
  const [open, setOpen] = useState(false);
  return (
    <section className="ui-section">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h3>{t("attribute.title")}</h3> <small>{t("attribute.why")}</small>
        </summary>
        {open && <Attributes parcelId={parcelId} />}
      </details>
    </section>
  );
}

function Attributes({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("parcel");
  const query = useQuery(useTRPC().parcel.attributes.queryOptions({ id: parcelId }));
  return (
    <Answer query={query} failed={t("attribute.failed")} rows={3}>
      {(attributes) =>
        attributes.length === 0 ? (
          <p className="ui-facts">{t("attribute.none")}</p>
        ) : (
          <dl className="ui-grid parcel-attributes">
            {attributes.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )
      }
    </Answer>
  );
}
