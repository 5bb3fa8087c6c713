// How is the client built? From client/ into dist/client, the map libraries apart so that the shell appears first; and, with `--mode share`,
// the clients' page (推介页) from client/share/ into dist/share, by itself: nothing of the house's page is in its files.
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

const server = process.env.MUTU_SERVER ?? "http://127.0.0.1:4170";

const clientsPage: UserConfig = {
  root: "client/share",
  base: "/share/",
  plugins: [react()],
  build: { outDir: "../../dist/share", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
};

const app: UserConfig = {
  root: "client",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // Nothing is folded into data: addresses: the content security policy lets fonts come from this host alone.
    assetsInlineLimit: 0,
    // The map chunk is one library family that is loaded lazily; splitting it further only adds requests.
    chunkSizeWarningLimit: 2200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "map-libraries",
              test: /node_modules[\\/](maplibre-gl|@maplibre|react-map-gl|@vis\.gl|@deck\.gl|@luma\.gl|@math\.gl|@probe\.gl|@loaders\.gl|mjolnir\.js)/,
            },
            {
              name: "components",
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+|@emotion|dayjs)/,
            },
            {
              name: "framework",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@trpc|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    port: Number(process.env.MUTU_CLIENT_PORT ?? 5170),
    // The map routes by name: a bare /map would swallow the modules of client/map.
    proxy: {
      "/trpc": server,
      "^/basemap(/|\\.json)": server,
      "^/map/(layers/|[a-z]+\\.(bin|json))": server,
      "/healthz": server,
    },
  },
};

export default defineConfig(({ mode }) => (mode === "share" ? clientsPage : app));
