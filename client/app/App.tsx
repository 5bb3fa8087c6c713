// Which services does every part of the page stand on? Data, words, theme, address.
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import i18next from "i18next";
import { useEffect, useMemo, useRef } from "react";
import { queryClient } from "../api/queryClient";
import { TRPCProvider, trpcClient } from "../api/trpc";
import { catalogueOf } from "../locale/setup";
import { useViewPart } from "../state/useView";
import { antdThemeOf } from "../theme/antdTheme";
import { applyTheme } from "../theme/applyTheme";
import { router } from "./router";

export function App() {
  const lang = useViewPart((view) => view.lang);
  const theme = useViewPart((view) => view.theme);
  const antdTheme = useMemo(() => antdThemeOf(theme), [theme]);
  useEffect(() => applyTheme(theme), [theme]);
  const asked = useRef(lang);
  useEffect(() => {
    document.documentElement.lang = catalogueOf(lang);
    void i18next.changeLanguage(catalogueOf(lang));
    if (asked.current === lang) return;
    asked.current = lang;
    // The server words industries, uses and traces in the reader's language; the map's figures have no words.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "map" });
  }, [lang]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <ConfigProvider
          theme={antdTheme}
          locale={lang === "en" ? en : zh}
          // a list of its own for who hears the page would read values, which are codes, instead of names
          virtual={false}
          button={{ autoInsertSpace: false }}
          // a ring that runs out from what was clicked says nothing, and asks where the button stands while the map waits
          wave={{ disabled: true }}
        >
          <AntApp>
            <RouterProvider router={router} />
          </AntApp>
        </ConfigProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
