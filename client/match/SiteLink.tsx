// A site by its park and the tail of its code, or building and floor: its parcel lit on the map while pointed at, opened by a click.
import { ObjectLink } from "../ui/ObjectLink";
import { type Named, useSiteLabel } from "./siteLabel";
import { parcelOf } from "./siteParts";

export function SiteLink({ site }: { site: Named }) {
  const { park, code } = useSiteLabel()(site);
  return (
    <ObjectLink kind="parcel" id={parcelOf(site)} className="match-site">
      <span>{park}</span> <span className="ui-soft">{code}</span>
    </ObjectLink>
  );
}
