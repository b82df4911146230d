import { Alert, App, Button, type FormInstance } from 'antd';
import { useCallback } from 'react';
import { pathOf, ProblemError } from '../../shared/api';
import { useFrameTexts } from './texts';

/** Says what a refusal means for the person, and what to do. */
export function useExplain(): (error: unknown) => string {
  const t = useFrameTexts();
  return useCallback(
    (error) => {
      if (!(error instanceof ProblemError)) {
        return t('problem.unexpected', { detail: error instanceof Error ? error.message : String(error) });
      }
      if (error.isOffline) return t('problem.offline');
      if (error.isConflict && !error.detail) return t('problem.conflict');
      if (error.status === 412) return t('problem.conflict');
      if (error.status === 403) return t('problem.forbidden');
      if (error.status === 404) return t('problem.notFound');
      if (error.status === 429) return t('problem.tooMany');
      if (error.status >= 502) return t('problem.unavailable');
      return t('problem.unexpected', { detail: error.detail || error.title });
    },
    [t],
  );
}

/** Shows a refusal as a notice that goes away by itself. */
export function useReport(): (error: unknown) => void {
  const { message } = App.useApp();
  const explain = useExplain();
  return useCallback((error) => void message.error(explain(error)), [message, explain]);
}

/** Puts each bad field's message below its field; true when all of them have one. */
export function showFieldErrors(form: FormInstance, error: unknown): boolean {
  if (!(error instanceof ProblemError) || error.fields.length === 0) return false;
  const fields = error.fields.map((field) => ({
    name: pathOf(field.pointer ?? ''),
    errors: [field.detail ?? field.code ?? ''],
  }));
  form.setFields(fields);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { focus: true });
  return fields.every((field) => form.getFieldInstance(field.name) !== undefined);
}

/** Takes the place of what could not be read, with a way to try again. */
export function Unreadable({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useFrameTexts();
  const explain = useExplain();
  return (
    <Alert
      type="error"
      showIcon
      title={explain(error)}
      action={
        <Button size="small" onClick={retry}>
          {t('problem.retry')}
        </Button>
      }
    />
  );
}
