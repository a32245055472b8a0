"use strict";
// Starts `contralint lsp` and hands the settings on. Everything else is done by the server.
const { workspace } = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

const LANGUAGES = ["markdown", "plaintext", "restructuredtext", "asciidoc", "html"];
let client;

function settings() {
  const { command, ...others } = workspace.getConfiguration("contralint");
  return Object.fromEntries(Object.entries(others).filter(([, value]) => typeof value !== "function"));
}

exports.activate = async () => {
  const command = workspace.getConfiguration("contralint").get("command");
  client = new LanguageClient("contralint", "contralint", { command, args: ["lsp"], transport: TransportKind.stdio }, {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions: settings(),
  });
  workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("contralint")) {
      client.sendNotification("workspace/didChangeConfiguration", { settings: { contralint: settings() } });
    }
  });
  await client.start();
};

exports.deactivate = () => client && client.stop();
