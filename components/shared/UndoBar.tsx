import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { useTranslate } from "./translate-context.tsx";

export interface UndoBarProps {
  message: string;
  onUndo: () => void;
  /** Called once the time is over; the caller must keep another way to undo. */
  onExpire: () => void;
  milliseconds?: number;
  /** Moves the focus to the undo button: for a reader whose focused element has just gone. */
  takeFocus?: boolean;
}

/** Says what was done and takes it back. Its time stands still while it is pointed at or focused (WCAG 2.2.1). */
export function UndoBar(props: UndoBarProps) {
  const { message, onUndo, onExpire, milliseconds = 8000, takeFocus = false } = props;
  const { t } = useTranslate();
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const expire = useRef(onExpire);
  expire.current = onExpire;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => expire.current(), milliseconds);
    return () => clearTimeout(timer);
  }, [held, milliseconds]);

  useLayoutEffect(() => {
    if (takeFocus) button.current?.focus();
  }, [takeFocus]);

  return (
    <div
      class="undo"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class="undo-message">{message}</span>
      <button type="button" class="button" ref={button} onClick={onUndo}>
        <Icon name="undo" /> {t("common.undo")}
      </button>
    </div>
  );
}
