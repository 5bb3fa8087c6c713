// Where the page starts: theme and words first, so that nothing appears in the wrong colour or language.
import "@fontsource-variable/noto-sans-sc";
import "./theme/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { setupLocale } from "./locale/setup";
import { currentAddress } from "./state/viewStore";
import { applyTheme } from "./theme/applyTheme";

const { view } = currentAddress();
applyTheme(view.theme);
setupLocale(view.lang);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
