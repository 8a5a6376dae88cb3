/** 报到流程, as a short walk with pictures (CHK-24). */
import {
  EnvironmentOutlined,
  FormOutlined,
  HeartOutlined,
  IdcardOutlined,
  RollbackOutlined,
} from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './my.module.css'
import { Panel } from './Panel'

const STEPS = [
  { key: 'enrol', Icon: FormOutlined },
  { key: 'certify', Icon: IdcardOutlined },
  { key: 'register', Icon: EnvironmentOutlined },
  { key: 'return', Icon: RollbackOutlined },
  { key: 'serve', Icon: HeartOutlined },
] as const

export function Procedure() {
  const { t } = useTranslation('my')
  return (
    <Panel title={t('procedure.title')}>
      <ol className={styles.steps}>
        {STEPS.map(({ key, Icon }) => (
          <li key={key}>
            <span className={styles.stepIcon} aria-hidden>
              <Icon />
            </span>
            <div>
              <h3>{t(`procedure.${key}.title`)}</h3>
              <p>{t(`procedure.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.muted}>{t('procedure.moved')}</p>
    </Panel>
  )
}
