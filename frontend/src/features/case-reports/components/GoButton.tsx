/** A button that is a link: a plain click stays inside the portal. */
import { useRouter } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'

type Props = Pick<ButtonProps, 'type' | 'children'> & { href: string }

export function GoButton({ href, type, children }: Props) {
  const router = useRouter()
  return (
    <Button
      href={href}
      type={type}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        void router.navigate({ href })
      }}
    >
      {children}
    </Button>
  )
}
