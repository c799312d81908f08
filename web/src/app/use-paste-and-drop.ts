// A paste or a drop anywhere on the page brings a new call, unless a field takes it.
import { useEffect, useRef } from 'preact/hooks';
import { filesOf, pastedText } from '../intake/pasted';
import type { Intake } from './use-intake';

export function usePasteAndDrop(intake: Intake): void {
  const latest = useRef(intake);
  latest.current = intake;
  useEffect(() => {
    const bring = (data: DataTransfer, filesFirst: boolean): boolean => {
      const files = filesOf(data);
      const text = pastedText(data);
      if (files.length > 0 && (filesFirst || text.trim() === '')) void latest.current.files(files);
      else if (text.trim() !== '') void latest.current.text(text);
      else return false;
      return true;
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || isField(event.target)) return;
      if (bring(event.clipboardData, false)) event.preventDefault();
    };
    const over = (event: DragEvent) => {
      event.preventDefault();
      document.documentElement.classList.add('dropping');
    };
    const out = (event: DragEvent) => {
      if (event.relatedTarget === null) document.documentElement.classList.remove('dropping');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      document.documentElement.classList.remove('dropping');
      if (event.dataTransfer) bring(event.dataTransfer, true);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', out);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', out);
      document.removeEventListener('drop', drop);
    };
  }, []);
}

// The draft of the first view takes a whole transcript; every other field is for typing in.
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.classList.contains('editor') || target.value.trim() !== '';
  return target instanceof HTMLInputElement;
}
