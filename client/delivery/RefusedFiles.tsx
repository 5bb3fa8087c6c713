// Which files could not be read, and why? Where only the encoding is not known, it can be said.
import { useMutation } from "@tanstack/react-query";
import { Select } from "antd";
import type { DeliveryView } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { ENCODINGS } from "./encodings";

export interface RefusedProps {
  delivery: string;
  refused: DeliveryView["refused"];
  onChanged: () => void;
}

export function RefusedFiles({ delivery, refused, onChanged }: RefusedProps) {
  const { t } = useTranslation("data");
  const decode = useMutation(useTRPC().delivery.decode.mutationOptions({ onSuccess: onChanged }));
  if (refused.length === 0) return null;
  return (
    <section className="data-refused">
      <h3>{t("refused", { count: refused.length })}</h3>
      <ul>
        {refused.map(({ file, message, asksForEncoding }) => (
          <li key={file}>
            {message}
            {asksForEncoding && (
              <Select
                size="small"
                aria-label={t("encodingOf", { file })}
                placeholder={t("encodingAsk")}
                loading={decode.isPending}
                options={ENCODINGS.map((value) => ({ value, label: value }))}
                onChange={(encoding: string) => decode.mutate({ id: delivery, file, encoding })}
              />
            )}
          </li>
        ))}
      </ul>
      {decode.error !== null && (
        <p className="data-fault" role="alert">
          {decode.error.message}
        </p>
      )}
    </section>
  );
}
