// One line of a form: what is asked, the answer, and in words why the answer cannot be taken.
import { type ReactNode, useId } from "react";

/** For the field itself: its name, and that it is wrong and why. */
interface Told {
  readonly "aria-label": string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
  readonly status: "error" | "";
}

interface Props {
  label: string;
  /** A sentence; null where nothing is wrong. */
  fault: string | null;
  children: (told: Told) => ReactNode;
}

export function Field({ label, fault, children }: Props) {
  const id = useId();
  const wrong = fault !== null;
  return (
    <div className="scenario-field">
      <span>{label}</span>
      {children({
        ...{ "aria-label": label, "aria-invalid": wrong, status: wrong ? "error" : "" },
        "aria-describedby": wrong ? id : undefined,
      })}
      {wrong ? (
        <small id={id} className="scenario-field-fault" role="alert">
          {fault}
        </small>
      ) : null}
    </div>
  );
}
