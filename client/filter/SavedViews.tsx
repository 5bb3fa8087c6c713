// Which views have been kept? Everything that is in the link, under a name.
import { memo } from "react";
import { trpcClient } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { SavedList } from "../saved/SavedList";
import { savedLink } from "../saved/savedLink";
import { currentAddress, nameMethod, openLink } from "../state/viewStore";
import { writeAddress } from "../state/viewUrl";

export const SavedViews = memo(function SavedViews() {
  const { t } = useTranslation("saved");
  return (
    <SavedList
      kind="view"
      title={t("views")}
      canSave
      content={() => {
        nameMethod();
        return { kind: "view", link: writeAddress(currentAddress()) };
      }}
      onOpen={({ id }) =>
        void trpcClient.saved.content.query({ id }).then((content) => {
          const link = savedLink(content);
          if (link !== null) openLink(link);
        })
      }
    />
  );
});
