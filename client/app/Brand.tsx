// The mark and the name.
import { useTranslation } from "../locale/useTranslation";

export function Brand() {
  const { t } = useTranslation("app");
  return (
    <span className="brand">
      <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
        <path d="M2 3.5L12.5 2v8.500L2 11.500z" fill="var(--d2)" />
        <path d="M14.5 1.800L22 3v7.400l-7.500.1z" fill="var(--d4)" stroke="var(--ink)" strokeWidth="0.75" />
        <path d="M2 13.500l10.500-1V22L2 20.500z" fill="var(--d6)" />
        <path d="M14.500 12.500H22v8l-7.500 1.700z" fill="var(--d7)" />
      </svg>
      <b>{t("brand")}</b>
    </span>
  );
}
