/** The numbers to test with, today's to begin with, and the days to look at. */
import { Button, Flex, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Asking } from '../api/backtests';
import type { Numbers } from '../api/backtest-wire';
import type { SignDetail, SignParameter } from '../api/sign-wire';
import { DayField } from '../layout/day-field';
import { amount } from '../signs/amount';
import { languageNow } from '../texts/i18n';

type Filled = Readonly<{ numbers?: Numbers; from?: string; to?: string }>;
type Props = Readonly<{
  sign: SignDetail;
  isStarting: boolean;
  start: (asking: Asking) => void;
}>;

export function BacktestForm({ sign: { parameters }, isStarting, start }: Props) {
  const { t } = useTranslation();
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        numbers: Object.fromEntries(parameters.map(({ name, inForce }) => [name, inForce])),
      }}
      onFinish={(filled) => {
        start(askingFrom(filled, parameters));
      }}
    >
      <Flex wrap gap="0 16px">
        {parameters.map((parameter) => (
          <NumberField key={parameter.name} parameter={parameter} />
        ))}
        <Form.Item name="from" label={t('backtests.from')}>
          <DayField />
        </Form.Item>
        <Form.Item name="to" label={t('backtests.to')}>
          <DayField />
        </Form.Item>
      </Flex>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isStarting}>
          {t('backtests.start')}
        </Button>
      </Form.Item>
    </Form>
  );
}

function NumberField({ parameter }: { parameter: SignParameter }) {
  const { t } = useTranslation();
  const { name, title, unit, inForce } = parameter;
  const value: unknown = Form.useWatch(['numbers', name]);
  const stated = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  const now = t('backtests.inForce', { amount: amount(t, inForce, unit) });
  return (
    <Form.Item
      name={['numbers', name]}
      label={title[languageNow()]}
      extra={isSame(stated, inForce) ? now : `${amount(t, stated, unit)} · ${now}`}
      rules={[{ required: true, message: t('backtests.numberNeeded') }]}
    >
      {isMoney(parameter) ? (
        <InputNumber<string> stringMode precision={2} min="0" style={{ width: 200 }} prefix="¥" />
      ) : (
        <InputNumber min={0} style={{ width: 200 }} {...(unit === 'ratio' && { step: 0.01 })} />
      )}
    </Form.Item>
  );
}

const isMoney = ({ inForce }: SignParameter): boolean => typeof inForce === 'string';
const isSame = (a: number | string | undefined, b: number | string) => String(a) === String(b);

/** What is left as it is in force stays as it was decided, day by day. */
function askingFrom(
  { numbers = {}, from, to }: Filled,
  parameters: readonly SignParameter[],
): Asking {
  const changed = parameters.flatMap(({ name, inForce }) => {
    const stated = numbers[name];
    return stated === undefined || isSame(stated, inForce) ? [] : [[name, stated] as const];
  });
  return {
    parameters: Object.fromEntries(changed),
    ...(from && { from }),
    ...(to && { to }),
  };
}
