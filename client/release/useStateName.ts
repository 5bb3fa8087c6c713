// What is the state of the data on this screen called? The release's title, its id until that is known; or the working data.
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "./releaseShown";
import { useReleaseState } from "./useReleaseState";

export function useStateName(): string {
  const { t } = useTranslation("release");
  const { data } = useReleaseState(RELEASE_SHOWN !== null);
  return RELEASE_SHOWN === null ? t("working") : (data?.viewing?.title ?? RELEASE_SHOWN);
}
