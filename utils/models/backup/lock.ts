import type { BackupLock } from "../../core/backup/types.ts";

/** What is said when a passphrase does not open a file. */
export class WrongPassphraseError extends Error {
  override readonly name = "WrongPassphraseError";
}

/** The library is larger than the popup; it is loaded when something is locked or opened. */
const age = () => import("age-encryption");

/** Encrypts a backup for the lock; needs no passphrase. */
export async function lockBackup(plain: ReadableStream<Uint8Array>, { recipient }: BackupLock) {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/** Whether a file begins as age files do, in binary or in ASCII armour. */
export function isLocked(start: string): boolean {
  return (
    start.startsWith("age-encryption.org/v1") || start.trimStart().startsWith("-----BEGIN AGE ENCRYPTED FILE-----")
  );
}

/**
 * Opens what `lockBackup` has locked, or any age file locked with the passphrase itself.
 *
 * @param keys files that may hold the identity: the lock of this machine, the key file beside the backup.
 * @throws WrongPassphraseError when none of them opens it.
 */
export async function unlockBackup(
  locked: Blob,
  passphrase: string,
  keys: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  const [{ armor, Decrypter }, { openKey }] = await Promise.all([age(), import("./ask-key-worker.ts")]);
  const decrypter = new Decrypter();
  const identities = (await Promise.all(keys.map((key) => openKey(key, passphrase)))).filter((key) => key !== null);
  for (const identity of identities) decrypter.addIdentity(identity);
  decrypter.addPassphrase(passphrase);
  try {
    const isArmoured = (await locked.slice(0, 40).text()).trimStart().startsWith("-----BEGIN");
    const stream = isArmoured
      ? (new Blob([
          armor.decode(await locked.text()) as Uint8Array<ArrayBuffer>,
        ]).stream() as ReadableStream<Uint8Array>)
      : locked.stream();
    return await decrypter.decrypt(stream);
  } catch (error) {
    throw new WrongPassphraseError("The passphrase does not open the file", { cause: error });
  }
}
