// The leader's board of the evaluation: the default export, as boards are loaded when they are opened.
import type { BoardProps } from "../leader/LeaderBoards";
import { EvaluationList } from "./EvaluationList";

export default function EvaluationBoard(_: BoardProps) {
  return <EvaluationList />;
}
