import { ImportView } from "../../../components/library/importing/ImportView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { readBackupState } from "../../../utils/extension/backup-state.ts";
import { publishOwnTerms } from "../../../utils/extension/publish-own-terms.ts";
import { createImportModel, type ImportModel } from "../../../utils/models/library/import-model.ts";
import { listTerms } from "../../../utils/store/list-terms.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createImportView({ database, signal }: LibraryServices): LibraryView<"import"> {
  let model: ImportModel | null = null;
  return () => {
    model ??= createImportModel({
      database,
      now: () => new Date(),
      knownKeys: async () => {
        const { lock } = await readBackupState();
        return lock === null ? [] : [lock.key];
      },
      // Pages mark by a copy of the reader's terms.
      onWritten: () => publishOwnTerms(() => listTerms(database)),
      signal,
    });
    return <Import model={model} />;
  };
}

function Import({ model }: { model: ImportModel }) {
  return <ImportView state={useObservable(model.state)} actions={model.actions} />;
}
