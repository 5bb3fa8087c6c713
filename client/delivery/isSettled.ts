// Is nothing of a layer open before the dry run? One that is left out is settled, one of which nobody can tell what it is is not.
import type { DeliveryLayer } from "../../server/api/deliveryShapes";

export const isSettled = ({ kind, unknown, ready }: DeliveryLayer): boolean =>
  kind === null ? unknown === null : ready;
