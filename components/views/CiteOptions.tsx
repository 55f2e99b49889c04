import type { CitationState, CiteSwitch, Corrections, PanelModel } from '../../lib/panel/model.ts';
import {
  AccessChoice,
  GenreChoice,
  KeyStyleChoice,
  NumberedCheck,
  PunctuationChoice,
} from '../settings/cite-choices.tsx';
import { useWords } from '../ui/words.ts';
import { Field } from './Field.tsx';

interface Props {
  model: PanelModel;
  state: CitationState;
}

/** The switches of the chosen style: those that change something in it. */
export function CiteOptions({ model, state }: Props) {
  const settings = model.settings.value;
  const props = { settings, onChange: model.actions.updateSettings, prefix: 'strip-' };
  const has = (name: CiteSwitch) => state.switches.includes(name);
  return (
    <>
      {has('gbtPunctuation') && <PunctuationChoice {...props} />}
      {has('accessDate') && <AccessChoice {...props} />}
      {has('genre') && <GenreChoice {...props} />}
      {has('numbered') && <NumberedCheck {...props} />}
      {has('key') && <KeyField model={model} state={state} />}
      {has('key') && (
        <KeyStyleChoice
          {...props}
          onChange={(change) => {
            const { key, ...rest } = model.corrections.value ?? {};
            if (key !== undefined) model.actions.correct(orNull(rest));
            model.actions.updateSettings(change);
          }}
        />
      )}
    </>
  );
}

/** The key of this article's entry; emptied, it is made anew. */
function KeyField({ model, state }: Props) {
  const t = useWords();
  const { key, ...rest } = model.corrections.value ?? {};
  const reset = () => model.actions.correct(orNull(rest));
  return (
    <Field
      id="o-key"
      label={t('cite.key')}
      value={state.item.id}
      onChange={(next) => (next ? model.actions.correct({ ...rest, key: next }) : reset())}
      onReset={key === undefined ? null : reset}
    />
  );
}

const orNull = (corrections: Corrections) => (Object.keys(corrections).length ? corrections : null);
