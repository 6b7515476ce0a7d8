import { browser } from "./browser.ts";

/** Names of the keyboard commands in the manifest. */
export const COMMANDS = {
  nextMark: "next-mark",
  previousMark: "previous-mark",
  highlight: "highlight-selection",
  note: "note-selection",
  clip: "clip-article",
} as const;

/** Calls back with the command and the tab it was pressed in. */
export function onCommand(run: (command: string, tabId: number) => void): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) run(command, tab.id);
    else
      void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
        if (active?.id !== undefined) run(command, active.id);
      });
  });
}

/** What the browser says of one command. */
export interface KnownCommand {
  readonly name?: string | undefined;
  readonly shortcut?: string | undefined;
}

/**
 * The keys of a command as the browser writes them for readers; null: none are set.
 *
 * @param begun where the browser has been asked already.
 */
export async function keysOf(command: string, begun?: Promise<readonly KnownCommand[] | null>): Promise<string | null> {
  const known = (await begun) ?? (await browser.commands?.getAll()) ?? [];
  return known.find(({ name }) => name === command)?.shortcut || null;
}
