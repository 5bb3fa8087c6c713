// Who notices that filter, legend or selection have changed? Whoever changed them, by a control, a key or a link.
import { restoreSelection, selectionNow, subscribeSelection } from "../selection/selectionStore";
import { currentAddress, openView, subscribeView } from "../state/viewStore";
import { isReplaying, recordChange } from "./undoStore";
import { viewChange } from "./viewChange";

/** Records them from now on. @returns ends it */
export function followChanges(): () => void {
  let { view } = currentAddress();
  let selection = selectionNow();
  const stopView = subscribeView(() => {
    const was = view;
    view = currentAddress().view;
    const change = isReplaying() || was === view ? null : viewChange(was, view);
    if (change === null) return;
    const open = (patch: typeof change.before) => () => {
      openView(patch);
      return true;
    };
    recordChange({ what: change.what, undo: open(change.before), redo: open(change.after) });
  });
  const stopSelection = subscribeSelection(() => {
    const was = selection;
    const is = selectionNow();
    selection = is;
    // the same selection on other land is no change that anybody made
    if (isReplaying() || was.geometry !== is.geometry || (was.count === 0 && is.count === 0)) return;
    recordChange({
      what: "selection",
      undo: () => restoreSelection(was),
      redo: () => restoreSelection(is),
    });
  });
  return () => {
    stopView();
    stopSelection();
  };
}
