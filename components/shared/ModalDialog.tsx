import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * The browser's own modal dialog: what lies behind it cannot be reached, and the focus returns to where it was. `onDismiss` is called
 * for Escape and for a click beside it; whether it closes is the caller's to say, by drawing it no longer.
 */
export function ModalDialog(props: { label: string; onDismiss: () => void; children: ComponentChildren }) {
  const { label, onDismiss, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = element?.ownerDocument.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // What had the focus may be gone with what was drawn meanwhile.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const cancel = (event: Event) => {
      event.preventDefault();
      dismiss.current();
    };
    // A browser that was told «no» once closes it at the second Escape all the same.
    const close = () => dismiss.current();
    element.addEventListener("cancel", cancel);
    element.addEventListener("close", close);
    return () => {
      element.removeEventListener("cancel", cancel);
      element.removeEventListener("close", close);
    };
  }, []);

  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-label={label}
      onPointerDown={(event) => {
        // The dialog's box is filled by its content: only the backdrop is the dialog itself.
        if (event.target === event.currentTarget) onDismiss();
      }}
    >
      <div class="dialog-box">{children}</div>
    </dialog>
  );
}
