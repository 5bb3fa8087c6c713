// Where the clients' page starts. It is built by itself: of the house's page it has the look, and none of its data, routes or words.
import "@fontsource-variable/noto-sans-sc";
import "../theme/base.css";
import "./share.css";
import { createRoot } from "react-dom/client";
import { followTheme } from "./followTheme";
import { SharePage } from "./SharePage";
import { setupShareLocale, shareLanguage } from "./shareLocale";

followTheme();
setupShareLocale(shareLanguage());

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<SharePage />);
