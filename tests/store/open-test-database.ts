import { onTestFinished } from "vitest";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";

let count = 0;

/** A database of its own for one test, gone when the test is over. */
export function openTestDatabase(): RasdDatabase {
  const database = openDatabase(`rasd-test-${Date.now()}-${count++}`);
  onTestFinished(() => database.delete());
  return database;
}
