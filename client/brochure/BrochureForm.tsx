// What does the client's page show, for whom, until when, and whom do they ask? The link that comes of it is told once.
import { Button, Checkbox, Input, Radio } from "antd";
import { useState } from "react";
import {
  BROCHURE_LEVELS,
  type BrochureLevel,
  MAIL_ADDRESS,
  MOST_BROCHURE_SITES,
} from "../../geo/promotion/brochure";
import type { MatchPage, ShortlistEntry } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useSiteLabel } from "../match/siteLabel";
import { useMarkedSite } from "../match/useMarkedSite";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import { MadeLink } from "./MadeLink";
import type { Brochures } from "./useBrochures";

interface Props {
  found: MatchPage;
  starred: readonly ShortlistEntry[];
  share: Brochures["share"];
}

const DAY_MS = 86_400_000;
/** So many days a link is valid unless said otherwise. */
const USUAL_DAYS = 14;

const dayIn = (days: number): string => localDay(new Date(Date.now() + days * DAY_MS).toISOString());
const keyOf = ({ parcel, floor }: Pick<ShortlistEntry, "parcel" | "floor">): string =>
  JSON.stringify([parcel, floor]);

export function BrochureForm({ found, starred, share }: Props) {
  const { t } = useTranslation("brochure");
  const labelOf = useSiteLabel();
  const siteOf = useMarkedSite(found);
  const [author, setAuthor] = useAuthor();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [audience, setAudience] = useState("");
  const [expiresOn, setExpiresOn] = useState(() => dayIn(USUAL_DAYS));
  const [level, setLevel] = useState<BrochureLevel>("land");
  // as long as nobody writes another it follows the audience
  const [ownWatermark, setOwnWatermark] = useState<string | null>(null);
  const [contactName, setContactName] = useState<string | null>(null);
  const [phone, setPhone] = useState("");
  const [mail, setMail] = useState("");
  const watermark = ownWatermark ?? `${audience.trim()} ${dayIn(0)}`.trim();
  const contact = { name: (contactName ?? author).trim(), phone: phone.trim(), mail: mail.trim() };
  // in the order of the ranking: the best first
  const ordered = starred.toSorted((a, b) => placeOf(found, a) - placeOf(found, b));
  const sites = ordered.filter((entry) => !left.has(keyOf(entry)));
  const tooMany = sites.length > MOST_BROCHURE_SITES;
  const noMail = contact.mail !== "" && !MAIL_ADDRESS.test(contact.mail);
  const ready =
    sites.length > 0 &&
    !noMail &&
    !tooMany &&
    [audience, expiresOn, watermark, contact.name, author].every((text) => text.trim() !== "");
  if (share.data !== undefined) return <MadeLink address={share.data.address} onAnother={share.reset} />;
  const send = () =>
    share.mutate({
      ...{ project: found.id, level, audience: audience.trim(), watermark, contact, expiresOn },
      ...{ targetSet: found.targetSet, author: author.trim() },
      sites: sites.map(({ parcel, floor }) => ({ parcel, floor })),
    });
  return (
    <form
      className="brochure-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send();
      }}
    >
      <fieldset>
        <legend>{t("sites")}</legend>
        <Checkbox.Group
          className="brochure-choices"
          value={sites.map(keyOf)}
          onChange={(chosen) =>
            setLeft(new Set(starred.map(keyOf).filter((key) => !chosen.some((one) => one === key))))
          }
          options={ordered.map((entry) => ({
            value: keyOf(entry),
            label: t("siteOf", { ...labelOf(siteOf(entry.parcel, entry.floor)) }),
          }))}
        />
        {tooMany ? (
          <p className="brochure-fault" role="alert">
            {t("tooMany", { count: MOST_BROCHURE_SITES })}
          </p>
        ) : null}
      </fieldset>
      <fieldset>
        <legend>{t("level")}</legend>
        <Radio.Group
          className="brochure-choices"
          value={level}
          onChange={(event) => setLevel(event.target.value as BrochureLevel)}
          options={BROCHURE_LEVELS.map((value) => ({
            value,
            label: (
              <>
                {t(`levels.${value}.name`)} <small className="ui-soft">{t(`levels.${value}.text`)}</small>
              </>
            ),
          }))}
        />
        <p className="ui-facts">{t("never")}</p>
      </fieldset>
      <div className="brochure-fields">
        <Field id="audience" value={audience} most={64} onChange={setAudience} hint={t("audienceHint")} />
        <label htmlFor="brochure-expires">{t("expires")}</label>
        <Input
          id="brochure-expires"
          type="date"
          min={dayIn(0)}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
        <Field id="author" value={author} most={64} onChange={setAuthor} />
        <Field id="contactName" value={contactName ?? author} most={64} onChange={setContactName} />
        <Field id="phone" value={phone} most={40} onChange={setPhone} />
        <Field id="mail" value={mail} most={100} wrong={noMail ? t("noMail") : null} onChange={setMail} />
        <Field id="watermark" value={watermark} most={60} onChange={setOwnWatermark} />
      </div>
      <p className="ui-facts">{t("frozen")}</p>
      {share.error === null ? null : (
        <p className="brochure-fault" role="alert">
          {share.error.message}
        </p>
      )}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={share.isPending}>
        {t("make")}
      </Button>
    </form>
  );
}

/** What is not ranked comes last. */
function placeOf({ fits }: MatchPage, { parcel, floor }: ShortlistEntry): number {
  return fits.find(({ id }) => id === (floor ?? parcel))?.place ?? Number.MAX_SAFE_INTEGER;
}

interface FieldProps {
  /** Also its name in the catalogue. */
  id: "audience" | "watermark" | "contactName" | "phone" | "mail" | "author";
  value: string;
  most: number;
  hint?: string;
  /** What is wrong with it; null: nothing. */
  wrong?: string | null;
  onChange: (text: string) => void;
}

function Field({ id, value, most, hint, wrong = null, onChange }: FieldProps) {
  const { t } = useTranslation("brochure");
  return (
    <>
      <label htmlFor={`brochure-${id}`}>{t(id)}</label>
      <span>
        <Input
          id={`brochure-${id}`}
          maxLength={most}
          value={value}
          placeholder={hint}
          status={wrong === null ? "" : "error"}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `brochure-${id}-wrong`}
          onChange={(event) => onChange(event.target.value)}
        />
        {wrong === null ? null : (
          <span id={`brochure-${id}-wrong`} className="brochure-fault" role="alert">
            {wrong}
          </span>
        )}
      </span>
    </>
  );
}
