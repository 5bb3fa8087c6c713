// Who says so? The field for a name wherever something is kept: typed once, it stands in all of them.
import { Input, type InputProps, type InputRef } from "antd";
import type { Ref } from "react";
import { useAuthor } from "./useAuthor";

type Props = Omit<InputProps, "value" | "onChange" | "maxLength"> & { ref?: Ref<InputRef> };

/** As long as the server takes a name. Its label is what the form calls whoever is asked. */
export function AuthorInput(props: Props) {
  const [author, setAuthor] = useAuthor();
  return (
    <Input {...props} maxLength={64} value={author} onChange={(event) => setAuthor(event.target.value)} />
  );
}
